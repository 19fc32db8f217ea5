// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const proofsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "audits",
        "type": "address",
        "internalType": "contract Audits"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Audits"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "EVIDENCE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IEvidence"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "domainSeparator",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "proveContradiction",
    "inputs": [
      {
        "name": "coreA",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signatureA",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "coreB",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "signatureB",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "proveTranscript",
    "inputs": [
      {
        "name": "core",
        "type": "tuple",
        "internalType": "struct ReceiptCore",
        "components": [
          {
            "name": "sessionId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "index",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "ModelVersion"
          },
          {
            "name": "artifactHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "engineHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "tokenizerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "templateHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "samplerHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "traceRoot",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "finish",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "counting",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "sampling",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "inputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "cachedInputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "outputTokens",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "total",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "endedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      },
      {
        "name": "transcript",
        "type": "tuple",
        "internalType": "struct Transcript",
        "components": [
          {
            "name": "receiptId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "promptHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "outputHash",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "seed",
            "type": "bytes32",
            "internalType": "bytes32"
          }
        ]
      },
      {
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "error",
    "name": "KeySignatureNeeded",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotProofsOfAudits",
    "inputs": [
      {
        "name": "audits",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "NothingProven",
    "inputs": [
      {
        "name": "receiptId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "SignatureInvalid",
    "inputs": [
      {
        "name": "signer",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "digest",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const proofsBytecode =
  '0x610120604052348015610010575f5ffd5b506040516113c43803806113c483398101604081905261002f91610291565b806001600160a01b031663411557d16040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061008f9190610291565b6001600160a01b0381166080524660a05261015381604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316816001600160a01b031663814f46e46040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101a1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101c59190610291565b6001600160a01b0316146101fb576040516323403a7b60e21b81526001600160a01b038216600482015260240160405180910390fd5b6001600160a01b03811660e081905260408051632398a77d60e01b81529051632398a77d916004808201926020929091908290030181865afa158015610243573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102679190610291565b6001600160a01b031661010052506102b3565b6001600160a01b038116811461028e575f5ffd5b50565b5f602082840312156102a1575f5ffd5b81516102ac8161027a565b9392505050565b60805160a05160c05160e051610100516110ba61030a5f395f8181606d0152818161014f01526103cd01525f818160e6015281816102fb015261057c01525f61061c01525f6105f401525f61064301526110ba5ff3fe608060405234801561000f575f5ffd5b5060043610610064575f3560e01c80637baeee7d1161004d5780637baeee7d146100ce578063e6add993146100e1578063f698da2514610108575f5ffd5b80632398a77d1461006857806351f702c6146100b9575b5f5ffd5b61008f7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b6100cc6100c7366004610b4e565b61011e565b005b6100cc6100dc366004610be5565b61039c565b61008f7f000000000000000000000000000000000000000000000000000000000000000081565b6101106105f1565b6040519081526020016100b0565b6040517f171a2a7d000000000000000000000000000000000000000000000000000000008152863560048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063171a2a7d9060240161012060405180830381865afa1580156101aa573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101ce9190610d40565b5190505f806101dc8961066c565b6101e58761066c565b915091505f8183141580156101fb575089358735145b801561021057508661012001358a6101200135145b801561022057506101208a013515155b801561023f57505f61023a6101e08c016101c08d01610e00565b60ff16145b801561025e57505f6102596101e089016101c08a01610e00565b60ff16145b9050806102ac5761026e836106bd565b6040517f263fe0a80000000000000000000000000000000000000000000000000000000081526004016102a391815260200190565b60405180910390fd5b6102b884848b8b610706565b6102c484838888610706565b6040515f906102e19082908d35906101208f013590602001610e86565b6040516020818303038152906040528051906020012090507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663cc4f0ea786335f856103428a6106bd565b6040518663ffffffff1660e01b8152600401610362959493929190610ea5565b5f604051808303815f87803b158015610379575f5ffd5b505af115801561038b573d5f5f3e3d5ffd5b505050505050505050505050505050565b6040517f171a2a7d000000000000000000000000000000000000000000000000000000008152843560048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063171a2a7d9060240161012060405180830381865afa158015610428573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061044c9190610d40565b5190505f61046161045c8761066c565b6106bd565b90505f8660e00135866020013514801561048357508661014001358660400135145b801561049757508661012001358660600135145b905080806104a6575085358214155b156104e0576040517f263fe0a8000000000000000000000000000000000000000000000000000000008152600481018390526024016102a3565b6104f4836104ed88610776565b8787610706565b5f600183604051602001610509929190610eea565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08184030181529082905280516020909101207fcc4f0ea7000000000000000000000000000000000000000000000000000000008252915073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063cc4f0ea7906105ba908790339060019087908a90600401610ea5565b5f604051808303815f87803b1580156105d1575f5ffd5b505af11580156105e3573d5f5f3e3d5ffd5b505050505050505050505050565b5f7f0000000000000000000000000000000000000000000000000000000000000000460361063e57507f000000000000000000000000000000000000000000000000000000000000000090565b6106677f00000000000000000000000000000000000000000000000000000000000000006107d2565b905090565b5f7f064d2ed7f2d9ef5673f9cdb84bd27a779536400cd6aae90eb6a6e64dfba130cf826040516020016106a0929190610f1b565b604051602081830303815290604052805190602001209050919050565b5f5f6106c76105f1565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b61071284848484610876565b6107705783610720846106bd565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909216600483015260248201526044016102a3565b50505050565b604080517f5591418906882071662174034a3b5bc9ab1dfbd8f5e92c1a2f9dbff056e1d1aa6020808301919091528335828401528301356060808301919091529183013560808201529082013560a08201525f9060c0016106a0565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c0016106a0565b5f5f610881856106bd565b90505f5f610890838787610935565b5090925090505f8160038111156108a9576108a9610e20565b1480156108e157508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b156108f2576001935050505061092d565b8773ffffffffffffffffffffffffffffffffffffffff163b5f0361091b575f935050505061092d565b6109278884888861097c565b93505050505b949350505050565b5f80806041849003610969578435602086013560408701355f1a61095b898285856109ff565b955095509550505050610973565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115610a3857505f91506003905082610ae8565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015610a89573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116610adf57505f925060019150829050610ae8565b92505f91508190505b9450945094915050565b5f6102808284031215610b03575f5ffd5b50919050565b5f5f83601f840112610b19575f5ffd5b50813567ffffffffffffffff811115610b30575f5ffd5b602083019150836020828501011115610b47575f5ffd5b9250929050565b5f5f5f5f5f5f6105408789031215610b64575f5ffd5b610b6e8888610af2565b955061028087013567ffffffffffffffff811115610b8a575f5ffd5b610b9689828a01610b09565b9096509450610bab9050886102a08901610af2565b925061052087013567ffffffffffffffff811115610bc7575f5ffd5b610bd389828a01610b09565b979a9699509497509295939492505050565b5f5f5f5f848603610320811215610bfa575f5ffd5b610c048787610af2565b945060807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffd8082011215610c35575f5ffd5b506102808501925061030085013567ffffffffffffffff811115610c57575f5ffd5b610c6387828801610b09565b95989497509550505050565b604051610120810167ffffffffffffffff81118282101715610cb8577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b805173ffffffffffffffffffffffffffffffffffffffff81168114610ce1575f5ffd5b919050565b6fffffffffffffffffffffffffffffffff81168114610d03575f5ffd5b50565b8051610ce181610ce6565b67ffffffffffffffff81168114610d03575f5ffd5b8051610ce181610d11565b80518015158114610ce1575f5ffd5b5f610120828403128015610d52575f5ffd5b50610d5b610c6f565b610d6483610cbe565b8152610d7260208401610cbe565b6020820152610d8360408401610cbe565b6040820152610d9460608401610d06565b6060820152610da560808401610d06565b6080820152610db660a08401610d26565b60a0820152610dc760c08401610d26565b60c082015260e08381015190820152610de36101008401610d31565b6101008201529392505050565b803560ff81168114610ce1575f5ffd5b5f60208284031215610e10575f5ffd5b610e1982610df0565b9392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60028110610e82577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b60608101610e948286610e4d565b602082019390935260400152919050565b73ffffffffffffffffffffffffffffffffffffffff86811682528516602082015260a08101610ed76040830186610e4d565b6060820193909352608001529392505050565b60408101610ef88285610e4d565b8260208301529392505050565b8035610ce181610d11565b8035610ce181610ce6565b82815281356020808301919091526102a0820190610f3a908401610f05565b67ffffffffffffffff8116604084015250604083013560608381019190915283013560808084019190915283013560a08084019190915283013560c08084019190915283013560e0808401919091528301356101008084019190915283013561012080840191909152830135610140808401919091528301356101608084019190915283013561018080840191909152610fd5908401610df0565b60ff81166101a084015250610fed6101a08401610df0565b60ff81166101c0840152506110056101c08401610df0565b60ff81166101e08401525061101d6101e08401610f05565b67ffffffffffffffff81166102008401525061103c6102008401610f05565b67ffffffffffffffff81166102208401525061105b6102208401610f05565b67ffffffffffffffff81166102408401525061107a6102408401610f10565b6fffffffffffffffffffffffffffffffff8116610260840152506110a16102608401610f05565b67ffffffffffffffff811661028084015250939250505056'
