// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const certifiedAnswersAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "verifier",
        "type": "address",
        "internalType": "contract IProofVerifier"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "MODEL_VERSION",
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
    "name": "PRIVATE",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "bytes1",
        "internalType": "bytes1"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PROMPT_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VERIFIER",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IProofVerifier"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "commitmentOf",
    "inputs": [
      {
        "name": "input",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "stateMutability": "pure"
  },
  {
    "type": "function",
    "name": "contextOf",
    "inputs": [
      {
        "name": "requests",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "requestId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "payee",
        "type": "address",
        "internalType": "address"
      }
    ],
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
    "name": "verifyAnswer",
    "inputs": [
      {
        "name": "statement",
        "type": "tuple",
        "internalType": "struct AnswerStatement",
        "components": [
          {
            "name": "requestId",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "payee",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "modelVersion",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "input",
            "type": "bytes",
            "internalType": "bytes"
          },
          {
            "name": "output",
            "type": "bytes",
            "internalType": "bytes"
          }
        ]
      },
      {
        "name": "proof",
        "type": "bytes",
        "internalType": "bytes"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "error",
    "name": "OutputInvalid",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "PromptInvalid",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VersionMismatch",
    "inputs": [
      {
        "name": "modelVersion",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "expected",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const certifiedAnswersBytecode =
  '0x60c03461008957601f61088138819003918201601f19168301916001600160401b0383118484101761008d5780849260409485528339810103126100895780516020909101516001600160a01b03811681036100895760a0526080526040516107df90816100a2823960805181818160ee01526101de015260a05181818161035401526104dc0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816308c84e70146104b2575080631a4efc531461018357806355072fef1461016957806369d830de1461012d578063a398091114610111578063deb71e59146100d75763fe8a091814610069575f80fd5b346100d35760606003193601126100d35760043573ffffffffffffffffffffffffffffffffffffffff811681036100d3576044359073ffffffffffffffffffffffffffffffffffffffff821682036100d3576020916100cb9160243590610792565b604051908152f35b5f80fd5b346100d3575f6003193601126100d35760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346100d3575f6003193601126100d35760206040516101008152f35b346100d35760206003193601126100d35760043567ffffffffffffffff81116100d3576100cb6101636020923690600401610500565b906105eb565b346100d3575f6003193601126100d35760206040515f8152f35b346100d35760406003193601126100d35760043567ffffffffffffffff81116100d357806004019060a060031982360301126100d35760243567ffffffffffffffff81116100d3576101d9903690600401610500565b9092907f000000000000000000000000000000000000000000000000000000000000000060448401358181036104845750506084830191602061021c848361052e565b90500361044d576040519261023260808561057f565b6003845260208401946060368737610250610163606483018561052e565b908551156103f0576024918752013573ffffffffffffffffffffffffffffffffffffffff811681036100d35761028890833533610792565b918451600110156103f0576102a192604086015261052e565b9035906020811061041d575b50908251600210156103f0579392919060608201526084601f19601f866040519788977fea50d0e4000000000000000000000000000000000000000000000000000000008952604060048a01528160448a015260648901375f60648289010152011684016064810192600319606487840301016024870152518093520191905f5b8181106103d757846020818087038173ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000165afa80156103cc575f90610390575b6020906040519015158152f35b506020813d6020116103c4575b816103aa6020938361057f565b810103126100d3575180151581036100d357602090610383565b3d915061039d565b6040513d5f823e3d90fd5b825184528594506020938401939092019160010161032e565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff9060200360031b1b16856102ad565b826104579161052e565b90507ffe56acf4000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b7fee883a54000000000000000000000000000000000000000000000000000000005f5260045260245260445ffd5b346100d3575f6003193601126100d35760209073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b9181601f840112156100d35782359167ffffffffffffffff83116100d357602083818601950101116100d357565b9035907fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe1813603018212156100d3570180359067ffffffffffffffff82116100d3576020019181360383136100d357565b90601f601f19910116810190811067ffffffffffffffff8211176105a257604052565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b67ffffffffffffffff81116105a257601f01601f191660200190565b90801580159081610761575b5061074b5761010081116107205780610100039161010083116106f357826106d05f93605161064061062a6020986105cf565b94610638604051968761057f565b8086526105cf565b601f198886019101368237604051948386948a8601987f6f7374726f6d2f70726f6d70742f3100000000000000000000000000000000008a528a602f8801527fffff0000000000000000000000000000000000000000000000000000000000008260f01b16604f8801528587013784019083820190898252519283915e010185815203601f19810183528261057f565b604051918291518091835e8101838152039060025afa156103cc575f5160081c90565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b7f8ea4033b000000000000000000000000000000000000000000000000000000005f5260045260245ffd5b60218110610720576021116100d3576001013590565b90506103f0577fff00000000000000000000000000000000000000000000000000000000000000823516155f6105f7565b9173ffffffffffffffffffffffffffffffffffffffff90604051928260208501954687521660408501526060840152166080820152608081526107d660a08261057f565b51902060081c9056'
