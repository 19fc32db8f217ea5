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
    "name": "proveBeyond",
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
        "name": "signature",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
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
  '0x610120604052348015610010575f5ffd5b506040516116b13803806116b183398101604081905261002f91610291565b806001600160a01b031663411557d16040518163ffffffff1660e01b8152600401602060405180830381865afa15801561006b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061008f9190610291565b6001600160a01b0381166080524660a05261015381604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc660608201524660808201526001600160a01b03821660a08201525f9060c001604051602081830303815290604052805190602001209050919050565b60c0818152505050306001600160a01b0316816001600160a01b031663814f46e46040518163ffffffff1660e01b8152600401602060405180830381865afa1580156101a1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101c59190610291565b6001600160a01b0316146101fb576040516323403a7b60e21b81526001600160a01b038216600482015260240160405180910390fd5b6001600160a01b03811660e081905260408051632398a77d60e01b81529051632398a77d916004808201926020929091908290030181865afa158015610243573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906102679190610291565b6001600160a01b031661010052506102b3565b6001600160a01b038116811461028e575f5ffd5b50565b5f602082840312156102a1575f5ffd5b81516102ac8161027a565b9392505050565b60805160a05160c05160e051610100516113986103195f395f8181608d0152818161016d015281816103eb015261065901525f818161010401528181610319015281816105b6015261080801525f6108a801525f61088001525f6108cf01526113985ff3fe608060405234801561000f575f5ffd5b506004361061006f575f3560e01c8063e002960f1161004d578063e002960f146100ec578063e6add993146100ff578063f698da2514610126575f5ffd5b80631c358220146100735780632398a77d146100885780633aea4871146100d9575b5f5ffd5b610086610081366004610dda565b61013c565b005b6100af7f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b6100866100e7366004610e71565b6103ba565b6100866100fa366004610ec3565b610628565b6100af7f000000000000000000000000000000000000000000000000000000000000000081565b61012e61087d565b6040519081526020016100d0565b6040517f171a2a7d000000000000000000000000000000000000000000000000000000008152863560048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063171a2a7d9060240161012060405180830381865afa1580156101c8573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906101ec919061100f565b5190505f806101fa896108f8565b610203876108f8565b915091505f818314158015610219575089358735145b801561022e57508661012001358a6101200135145b801561023e57506101208a013515155b801561025d57505f6102586101c08c016101a08d016110d0565b60ff16145b801561027c57505f6102776101c089016101a08a016110d0565b60ff16145b9050806102ca5761028c83610949565b6040517f263fe0a80000000000000000000000000000000000000000000000000000000081526004016102c191815260200190565b60405180910390fd5b6102d684848b8b610992565b6102e284838888610992565b6040515f906102ff9082908d35906101208f013590602001611156565b6040516020818303038152906040528051906020012090507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663cc4f0ea786335f856103608a610949565b6040518663ffffffff1660e01b8152600401610380959493929190611175565b5f604051808303815f87803b158015610397575f5ffd5b505af11580156103a9573d5f5f3e3d5ffd5b505050505050505050505050505050565b6040517f171a2a7d000000000000000000000000000000000000000000000000000000008152833560048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063171a2a7d9060240161012060405180830381865afa158015610446573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061046a919061100f565b90505f610476856108f8565b90505f61048282610949565b90508260a001516fffffffffffffffffffffffffffffffff165f14806104e1575060a08301516fffffffffffffffffffffffffffffffff166104cc610240880161022089016111c5565b6fffffffffffffffffffffffffffffffff1611155b1561051b576040517f263fe0a8000000000000000000000000000000000000000000000000000000008152600481018290526024016102c1565b825161052990838787610992565b6040515f90610540906001908935906020016111e0565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe081840301815290829052805160209091012085517fcc4f0ea700000000000000000000000000000000000000000000000000000000835290925073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169163cc4f0ea7916105f291339060019087908990600401611175565b5f604051808303815f87803b158015610609575f5ffd5b505af115801561061b573d5f5f3e3d5ffd5b5050505050505050505050565b6040517f171a2a7d000000000000000000000000000000000000000000000000000000008152843560048201525f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063171a2a7d9060240161012060405180830381865afa1580156106b4573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106d8919061100f565b5190505f6106ed6106e8876108f8565b610949565b90505f8660e00135866020013514801561070f57508661014001358660400135145b801561072357508661012001358660600135145b90508080610732575085358214155b1561076c576040517f263fe0a8000000000000000000000000000000000000000000000000000000008152600481018390526024016102c1565b6107808361077988610a02565b8787610992565b5f6002836040516020016107959291906111e0565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe08184030181529082905280516020909101207fcc4f0ea7000000000000000000000000000000000000000000000000000000008252915073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063cc4f0ea790610846908790339060029087908a90600401611175565b5f604051808303815f87803b15801561085d575f5ffd5b505af115801561086f573d5f5f3e3d5ffd5b505050505050505050505050565b5f7f000000000000000000000000000000000000000000000000000000000000000046036108ca57507f000000000000000000000000000000000000000000000000000000000000000090565b6108f37f0000000000000000000000000000000000000000000000000000000000000000610a5e565b905090565b5f7f9cbbf29bb270727ac8df50815ff3d55b80ad0bc093aebfa6ea0d2c1be42415558260405160200161092c929190611206565b604051602081830303815290604052805190602001209050919050565b5f5f61095361087d565b6040517f190100000000000000000000000000000000000000000000000000000000000081526002810191909152602281019390935250506042902090565b61099e84848484610b02565b6109fc57836109ac84610949565b6040517f2a09901e00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff909216600483015260248201526044016102c1565b50505050565b604080517f5591418906882071662174034a3b5bc9ab1dfbd8f5e92c1a2f9dbff056e1d1aa6020808301919091528335828401528301356060808301919091529183013560808201529082013560a08201525f9060c00161092c565b604080517f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f60208201527fbaa8634d1e31961913e177b5e7c7a248c39295732438fb9646afc35f32b6dab1918101919091527fc89efdaa54c0f20c7adf612882df0950f5a951637e0307cdcb4c672f298b8bc6606082015246608082015273ffffffffffffffffffffffffffffffffffffffff821660a08201525f9060c00161092c565b5f5f610b0d85610949565b90505f5f610b1c838787610bc1565b5090925090505f816003811115610b3557610b356110f0565b148015610b6d57508773ffffffffffffffffffffffffffffffffffffffff168273ffffffffffffffffffffffffffffffffffffffff16145b15610b7e5760019350505050610bb9565b8773ffffffffffffffffffffffffffffffffffffffff163b5f03610ba7575f9350505050610bb9565b610bb388848888610c08565b93505050505b949350505050565b5f80806041849003610bf5578435602086013560408701355f1a610be789828585610c8b565b955095509550505050610bff565b505f915060029050825b93509350939050565b604080517f1626ba7e00000000000000000000000000000000000000000000000000000000808252600482018690526024820192909252604481018390525f91908390818660648301375f82606483010152601f820160051c60051b915060205f60648401838b5afa9050825f5114601f3d111681169350505050949350505050565b5f80807f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841115610cc457505f91506003905082610d74565b604080515f808252602082018084528a905260ff891692820192909252606081018790526080810186905260019060a0016020604051602081039080840390855afa158015610d15573d5f5f3e3d5ffd5b50506040517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0015191505073ffffffffffffffffffffffffffffffffffffffff8116610d6b57505f925060019150829050610d74565b92505f91508190505b9450945094915050565b5f6102608284031215610d8f575f5ffd5b50919050565b5f5f83601f840112610da5575f5ffd5b50813567ffffffffffffffff811115610dbc575f5ffd5b602083019150836020828501011115610dd3575f5ffd5b9250929050565b5f5f5f5f5f5f6105008789031215610df0575f5ffd5b610dfa8888610d7e565b955061026087013567ffffffffffffffff811115610e16575f5ffd5b610e2289828a01610d95565b9096509450610e379050886102808901610d7e565b92506104e087013567ffffffffffffffff811115610e53575f5ffd5b610e5f89828a01610d95565b979a9699509497509295939492505050565b5f5f5f6102808486031215610e84575f5ffd5b610e8e8585610d7e565b925061026084013567ffffffffffffffff811115610eaa575f5ffd5b610eb686828701610d95565b9497909650939450505050565b5f5f5f5f848603610300811215610ed8575f5ffd5b610ee28787610d7e565b945060807ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffda082011215610f13575f5ffd5b50610260850192506102e085013567ffffffffffffffff811115610f35575f5ffd5b610f4187828801610d95565b95989497509550505050565b604051610120810167ffffffffffffffff81118282101715610f96577f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b60405290565b805173ffffffffffffffffffffffffffffffffffffffff81168114610fbf575f5ffd5b919050565b6fffffffffffffffffffffffffffffffff81168114610fe1575f5ffd5b50565b8051610fbf81610fc4565b67ffffffffffffffff81168114610fe1575f5ffd5b8051610fbf81610fef565b5f610120828403128015611021575f5ffd5b5061102a610f4d565b61103383610f9c565b815261104160208401610f9c565b602082015261105260408401610f9c565b604082015261106360608401610fe4565b606082015261107460808401610fe4565b608082015261108560a08401610fe4565b60a082015261109660c08401611004565b60c08201526110a760e08401611004565b60e0820152610100928301519281019290925250919050565b803560ff81168114610fbf575f5ffd5b5f602082840312156110e0575f5ffd5b6110e9826110c0565b9392505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60038110611152577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b9052565b60608101611164828661111d565b602082019390935260400152919050565b73ffffffffffffffffffffffffffffffffffffffff86811682528516602082015260a081016111a7604083018661111d565b6060820193909352608001529392505050565b8035610fbf81610fc4565b5f602082840312156111d5575f5ffd5b81356110e981610fc4565b604081016111ee828561111d565b8260208301529392505050565b8035610fbf81610fef565b82815281356020808301919091526102808201906112259084016111fb565b67ffffffffffffffff8116604084015250604083013560608381019190915283013560808084019190915283013560a08084019190915283013560c08084019190915283013560e080840191909152830135610100808401919091528301356101208084019190915283013561014080840191909152830135610160808401919091526112b39084016110c0565b60ff8116610180840152506112cb61018084016110c0565b60ff81166101a0840152506112e36101a084016110c0565b60ff81166101c0840152506112fb6101c084016111fb565b67ffffffffffffffff81166101e08401525061131a6101e084016111fb565b67ffffffffffffffff81166102008401525061133961020084016111fb565b67ffffffffffffffff81166102208401525061135861022084016111ba565b6fffffffffffffffffffffffffffffffff81166102408401525061137f61024084016111fb565b67ffffffffffffffff811661026084015250939250505056'
