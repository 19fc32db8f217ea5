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
  '0x60c03461008957601f61070938819003918201601f19168301916001600160401b0383118484101761008d5780849260409485528339810103126100895780516020909101516001600160a01b03811681036100895760a05260805260405161066790816100a2823960805181818160d401526101c4015260a0518181816102ff015261040d0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe6080806040526004361015610012575f80fd5b5f3560e01c90816308c84e70146103fb575080631a4efc531461016957806355072fef1461014f57806369d830de14610113578063a3980911146100f7578063deb71e59146100bd5763fe8a091814610069575f80fd5b346100b95760603660031901126100b9576004356001600160a01b03811681036100b957604435906001600160a01b03821682036100b9576020916100b19160243590610623565b604051908152f35b5f80fd5b346100b9575f3660031901126100b95760206040517f00000000000000000000000000000000000000000000000000000000000000008152f35b346100b9575f3660031901126100b95760206040516101008152f35b346100b95760203660031901126100b95760043567ffffffffffffffff81116100b9576100b1610149602092369060040161043c565b906104ef565b346100b9575f3660031901126100b95760206040515f8152f35b346100b95760403660031901126100b95760043567ffffffffffffffff81116100b957806004019060a060031982360301126100b95760243567ffffffffffffffff81116100b9576101bf90369060040161043c565b9092907f000000000000000000000000000000000000000000000000000000000000000060448401358181036103e657505060848301916020610202848361046a565b9050036103c8576040519261021860808561049d565b6003845260208401946060368737610236610149606483018561046a565b908551156103a357908652602401356001600160a01b03811681036100b95761026190833533610623565b918451600110156103a35761027a92604086015261046a565b903590602081106103b7575b50908251600210156103a357939291906060820152608484604051958695633a94343960e21b87526040600488015281604488015260648701375f60648287010152601f801991011684016064810192600319606487840301016024870152518093520191905f5b81811061038a5784602081808703817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa801561037f575f90610343575b6020906040519015158152f35b506020813d602011610377575b8161035d6020938361049d565b810103126100b9575180151581036100b957602090610336565b3d9150610350565b6040513d5f823e3d90fd5b82518452859450602093840193909201916001016102ee565b634e487b7160e01b5f52603260045260245ffd5b5f199060200360031b1b1685610286565b826103d29161046a565b9050633f95ab3d60e21b5f5260045260245ffd5b633ba20e9560e21b5f5260045260245260445ffd5b346100b9575f3660031901126100b9577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b9181601f840112156100b95782359167ffffffffffffffff83116100b957602083818601950101116100b957565b903590601e19813603018212156100b9570180359067ffffffffffffffff82116100b9576020019181360383136100b957565b90601f8019910116810190811067ffffffffffffffff8211176104bf57604052565b634e487b7160e01b5f52604160045260245ffd5b67ffffffffffffffff81116104bf57601f01601f191660200190565b9080158015908161060a575b506105f45761010081116105e25780610100039161010083116105ce57826105ab5f93605161054461052e6020986104d3565b9461053c604051968761049d565b8086526104d3565b84880190601f1901368237604051948386948a8601986e6f7374726f6d2f70726f6d70742f3160881b8a528a602f88015261ffff60f01b8260f01b16604f8801528587013784019083820190898252519283915e010185815203601f19810183528261049d565b604051918291518091835e8101838152039060025afa1561037f575f5160081c90565b634e487b7160e01b5f52601160045260245ffd5b638ea4033b60e01b5f5260045260245ffd5b602181106105e2576021116100b9576001013590565b90506103a35781356001600160f81b031916155f6104fb565b9160405191602083019346855260018060a01b03166040840152606083015260018060a01b031660808201526080815261065e60a08261049d565b51902060081c9056'
